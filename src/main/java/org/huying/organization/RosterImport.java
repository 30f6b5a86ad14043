package org.huying.organization;

import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings database, groups, grants and accounts up to the files, all in one transaction, and as often as one likes. */
@Component
class RosterImport {

    private static final Logger LOG = LoggerFactory.getLogger(RosterImport.class);

    private final OrganizationProperties properties;
    private final TransactionOperations transaction;
    private final RosterTables tables;
    private final Groups groups;
    private final Grants grants;
    private final Accounts accounts;

    RosterImport(
            OrganizationProperties properties,
            TransactionOperations transaction,
            RosterTables tables,
            Groups groups,
            Grants grants,
            Accounts accounts) {
        this.properties = properties;
        this.transaction = transaction;
        this.tables = tables;
        this.groups = groups;
        this.grants = grants;
        this.accounts = accounts;
    }

    Chart run() {
        var roster = RosterFiles.read(properties.location());
        var differing = new AtomicInteger();
        transaction.executeWithoutResult(status -> {
            tables.waitForOtherNodes();
            differing.set(tables.store(roster));
            groups.provide(roster.groups());
            grants.provide(roster.groups());
            accounts.provide(roster.groups());
        });
        if (differing.get() > 0) {
            LOG.info(
                    "Organisation of {}: {} areas, {} departments and desks, {} people, {} teams; {} rows were new or different",
                    roster.areas().get(0).nameZh(),
                    roster.areas().size(),
                    roster.departments().size(),
                    roster.people().size(),
                    roster.teams().size(),
                    differing);
        }
        return tables.chart();
    }
}

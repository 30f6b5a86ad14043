package org.huying.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;

@HuyingTest
class EngineSetupTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JobIndexes indexes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void dueTimersAreFoundByIndexAndASecondStartChangesNothing() {
        indexes.afterPropertiesSet();
        assertThat(jdbc.sql("select indexname from pg_indexes where tablename = 'act_ru_job'")
                        .query(String.class)
                        .list())
                .contains("huying_job_due", "huying_job_exclusive");
    }

    @Test
    void decisionsAreParsedOnce() {
        assertThat(configuration().getDmnEngineConfiguration().getFeelEngine())
                .isInstanceOf(ScalaFeelEngine.class)
                .extracting("feelEngine")
                .isInstanceOf(ParsedOnceFeelEngine.class);
    }

    @Test
    void faultsOfTheTechniqueAreTriedFiveTimesBeforeTheyAreIncidents() {
        assertThat(ParseUtil.parseRetryIntervals(configuration().getFailedJobRetryTimeCycle())
                        .getRetries())
                .isEqualTo(5);
    }

    @Test
    void longestDueJobsComeFirst() {
        assertThat(configuration().isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(configuration().isEnsureJobDueDateNotNull()).isTrue();
    }

    @Test
    void endOfAProcessWritesNoDayOfRemovalIntoAllItsHistory() {
        assertThat(configuration().getHistoryRemovalTimeStrategy())
                .isEqualTo(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        assertThat(configuration().getHistoryCleanupStrategy())
                .isEqualTo(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}

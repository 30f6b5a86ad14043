package org.huying.console.orders;

import org.springframework.stereotype.Component;

import org.huying.console.ConsolePage;
import org.huying.console.Jobs;
import org.huying.order.Order;
import org.huying.order.OrderAccess;
import org.huying.order.Orders;

/** Gives an order to whoever may see it, and to nobody else. */
@Component
class OrderReader {

    private final Jobs jobs;
    private final Orders orders;
    private final OrderAccess access;

    OrderReader(Jobs jobs, Orders orders, OrderAccess access) {
        this.jobs = jobs;
        this.orders = orders;
        this.access = access;
    }

    Order require(String number) {
        jobs.require(ConsolePage.ORDERS);
        var order = orders.require(number);
        access.requireReader(order);
        return order;
    }

    /** The same for whoever speaks for the desk that issued it. */
    Order requireIssued(String number) {
        var order = require(number);
        access.requireIssuer(order);
        return order;
    }
}

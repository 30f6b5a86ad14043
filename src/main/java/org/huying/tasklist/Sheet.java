package org.huying.tasklist;

/** What Tasklist shows about a task: a call or an order above the questions of its form, or the course of the call. */
sealed interface Sheet permits TaskSheet, Course, OrderSheet {}

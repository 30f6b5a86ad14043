package org.huying.tasklist;

/** What the form of a task shows above its questions: a call or an order. */
sealed interface Sheet permits TaskSheet, OrderSheet {}

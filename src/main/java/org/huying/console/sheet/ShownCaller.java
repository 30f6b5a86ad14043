package org.huying.console.sheet;

import org.jspecify.annotations.Nullable;

import org.huying.call.Caller;

/**
 * Name and phone of whoever called, as far as they are shown.
 *
 * @param caller absent where the call names nobody
 * @param mayShow whether the reader may have them shown in full
 * @param ask whom the reader can ask who may not; absent where nothing is hidden from the reader
 */
record ShownCaller(
        @Nullable Caller caller, boolean mayShow, @Nullable String ask) {}

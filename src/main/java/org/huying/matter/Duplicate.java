package org.huying.matter;

import java.time.OffsetDateTime;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.huying.call.CallStatus;

/**
 * An open call that may be about the same matter; nothing personal.
 *
 * @param distanceMetres how far away, absent where one of both has no position
 * @param similarity how alike the texts are, 0 to 1; absent where there was no text to compare
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Duplicate(
        String number,
        String title,
        CallStatus status,
        @Nullable Integer distanceMetres,
        @Nullable Double similarity,
        OffsetDateTime receivedAt) {}

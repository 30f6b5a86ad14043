package org.huying.order;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.huying.problem.UnprintableText;

/**
 * What is sent to issue an order.
 *
 * @param area slug of the area it is about
 * @param acknowledgeBy to be counted up to the minute; a setting where absent
 * @param doneBy likewise
 * @param evidence what a report must carry; the word of whoever reports where absent
 */
record OrderRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = UnprintableText.PRINTABLE)
        String title,

        @NotBlank @Size(max = 4000) @Pattern(regexp = UnprintableText.PRINTABLE)
        String text,

        @NotBlank String area,
        @NotNull List<TargetRequest> targets,
        @Nullable OffsetDateTime acknowledgeBy,
        @Nullable OffsetDateTime doneBy,

        @Nullable @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        Set<@NotNull Evidence> evidence) {}

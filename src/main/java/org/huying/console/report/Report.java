package org.huying.console.report;

import java.util.List;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.huying.call.CallKind;
import org.huying.call.Channel;
import org.huying.call.Urgency;
import org.huying.intake.CallRequest;
import org.huying.problem.UnprintableText;

/**
 * What the page sends.
 *
 * @param text what is the matter; its first sentence becomes the title
 * @param emergency whether somebody is in danger, as the reporter sees it; the decision table judges
 * @param kind a problem where absent; likewise the two next as {@link CallRequest} has them
 * @param callerName of whoever called a desk, likewise the phone
 */
record Report(
        @NotBlank @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
        String text,

        @NotBlank String category,
        @NotBlank String area,

        @Nullable @Size(max = 200) @Pattern(regexp = UnprintableText.PRINTABLE)
        String place,

        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
        boolean emergency,

        @Nullable @Size(max = 100) @Pattern(regexp = UnprintableText.PRINTABLE)
        String callerName,

        @Nullable @Pattern(regexp = "|" + CallRequest.PHONE) String callerPhone,

        @Nullable CallKind kind,
        @Nullable @Size(max = 20) List<@NotBlank String> departments,
        @Nullable @Size(min = 1) String department) {

    private static final int LONGEST_TITLE = 60;

    CallRequest request(Channel channel) {
        return new CallRequest(
                title(),
                text.strip(),
                category,
                area,
                given(place),
                latitude,
                longitude,
                channel,
                caller(),
                hint(),
                kind,
                departments,
                department);
    }

    @Nullable
    Urgency hint() {
        return emergency ? Urgency.EMERGENCY : null;
    }

    /** The first sentence, or as much of it as a list has room for. */
    String title() {
        var whole = text.strip();
        var sentence = whole.split("[。！？!?\\n]", 2)[0].strip();
        var title = sentence.isEmpty() ? whole : sentence;
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    private CallRequest.@Nullable Caller caller() {
        return given(callerName) == null && given(callerPhone) == null
                ? null
                : new CallRequest.Caller(given(callerName), given(callerPhone));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

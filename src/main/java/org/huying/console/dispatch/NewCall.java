package org.huying.console.dispatch;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.huying.call.Channel;
import org.huying.intake.CallRequest;
import org.huying.intake.DeskCalls;
import org.huying.problem.UnprintableText;

/**
 * The form for a call from the phone or the counter, as it was filled.
 *
 * @param key of this form: sent twice, it brings in one call
 * @param departments group ids that are called together
 * @param department group id that answers an opinion of the street
 * @param into number of the open call that this one is about, too
 */
record NewCall(
        @NotBlank @Size(max = 100) String key,

        @NotBlank @Size(max = 200) @Pattern(regexp = UnprintableText.PRINTABLE)
        String title,

        @NotBlank @Size(max = 4000) @Pattern(regexp = UnprintableText.PRINTABLE)
        String description,

        @NotBlank String category,
        @NotBlank String area,

        @Nullable @Size(max = 200) @Pattern(regexp = UnprintableText.PRINTABLE)
        String place,

        @NotNull Channel channel,

        @Nullable @Size(max = 100) @Pattern(regexp = UnprintableText.PRINTABLE)
        String callerName,

        @Nullable @Pattern(regexp = "|" + CallRequest.PHONE) String callerPhone,

        @Nullable Boolean emergency,
        @Nullable @Size(max = 20) List<@NotBlank String> departments,
        @Nullable String department,
        @Nullable String into) {

    /** In an emergency, or where somebody has said it before, nobody has to say it twice. */
    NewCall {
        if ((Boolean.TRUE.equals(emergency) || given(into) != null) && (description == null || description.isBlank())) {
            description = title;
        }
    }

    DeskCalls.Told told() {
        return new DeskCalls.Told(
                title,
                description,
                category,
                area,
                given(place),
                channel,
                given(callerName),
                given(callerPhone),
                Boolean.TRUE.equals(emergency),
                departments == null ? List.of() : departments,
                given(department));
    }

    @Nullable
    String main() {
        return given(into);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package org.huying.intake;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.huying.call.CallKind;
import org.huying.call.Channel;
import org.huying.call.Urgency;
import org.huying.problem.UnprintableText;

/**
 * What is sent to report a call.
 *
 * @param category code of a category, from {@code GET /api/categories}
 * @param area slug of an area, from {@code GET /api/areas}
 * @param latitude WGS-84 degrees; together with longitude or not at all
 * @param urgencyHint what the caller thinks; the decision table judges
 * @param kind {@code PROBLEM} where absent; the other two are rights of the street, raised by its desk or coordination
 *     office
 * @param departments group ids of those that support a {@code COORDINATION}, besides the one that the rules name
 * @param department group id of the one that answers a {@code CONSULTATION}
 */
public record CallRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = UnprintableText.PRINTABLE)
        String title,

        @NotBlank @Size(max = 4000) @Pattern(regexp = UnprintableText.PRINTABLE)
        String description,

        @NotBlank String category,
        @NotBlank String area,

        @Nullable @Size(max = 200) @Pattern(regexp = UnprintableText.PRINTABLE)
        String place,

        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @NotNull Channel channel,
        @Nullable @Valid Caller caller,
        @Nullable Urgency urgencyHint,
        @Nullable CallKind kind,
        @Nullable @Size(max = 20) List<@NotBlank String> departments,
        @Nullable @Size(min = 1) String department) {

    /** How people write a telephone, as a regular expression. */
    public static final String PHONE = "[+0-9(（][0-9 ()（）-]{4,19}";

    /** Whoever called, where it is not the account itself. */
    public record Caller(
            @Nullable @Size(max = 100) @Pattern(regexp = UnprintableText.PRINTABLE)
            String name,

            @Nullable @Pattern(regexp = CallRequest.PHONE) String phone) {}
}

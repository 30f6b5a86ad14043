package org.huying.assessment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huying.assessment.rating.*}.
 *
 * @param days so many days after a call was closed, or reported resolved, the street may rate those that took part
 */
@ConfigurationProperties("huying.assessment.rating")
record RatingProperties(@DefaultValue("30") int days) {}

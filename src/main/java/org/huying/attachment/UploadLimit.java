package org.huying.attachment;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Lets the server turn away what is too large: by the announced length at once, else while it comes in. */
@Configuration(proxyBeanMethods = false)
class UploadLimit {

    /** For the other parts of a form and what stands between the parts. */
    private static final DataSize REST_OF_THE_FORM = DataSize.ofKilobytes(64);

    private static final DataSize IN_MEMORY = DataSize.ofKilobytes(64);

    @Bean
    MultipartConfigElement uploads(AttachmentProperties properties) {
        var most = properties.maxSize().toBytes();
        return new MultipartConfigElement(
                "", most, most + REST_OF_THE_FORM.toBytes(), Math.toIntExact(IN_MEMORY.toBytes()));
    }
}

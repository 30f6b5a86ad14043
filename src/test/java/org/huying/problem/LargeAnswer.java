package org.huying.problem;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** A file like a script or a style, but with more than any buffer holds; it is sent when the test says so. */
@Component("/" + LargeAnswer.PATH)
class LargeAnswer extends ResourceHttpRequestHandler {

    static final String PATH = "large-for-tests";
    static final Semaphore ASKED = new Semaphore(0);
    static final Semaphore ANSWER = new Semaphore(0);

    LargeAnswer() {
        setUseLastModified(false);
    }

    @Override
    protected Resource getResource(HttpServletRequest request) {
        return new ByteArrayResource(new byte[5_000_000]) {

            @Override
            public InputStream getInputStream() throws IOException {
                ASKED.release();
                ANSWER.acquireUninterruptibly();
                return super.getInputStream();
            }
        };
    }
}

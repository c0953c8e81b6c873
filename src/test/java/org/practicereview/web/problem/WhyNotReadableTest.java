package org.practicereview.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whose fault it is that a form with a file cannot be read. */
class WhyNotReadableTest {

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(503, new IOException("No space left on device")),
                Arguments.of(503, new FileNotFoundException("/tmp/upload (No such file or directory)")),
                Arguments.of(400, new ClientAbortException(new IOException("Connection reset by peer"))),
                Arguments.of(408, new ClientAbortException(new SocketTimeoutException())),
                Arguments.of(400, new BadRequestException("Invalid chunk header")),
                Arguments.of(400, new EOFException()),
                Arguments.of(400, new MultipartStream.MalformedStreamException("Stream ended unexpectedly")));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("troubles")
    void a_full_disk_is_ours_and_a_broken_upload_is_theirs(int status, IOException cause) {
        var unreadable = new InvalidParameterException(new IOFileUploadException("Processing failed", cause), 500);
        var request = new MockHttpServletRequest() {
            @Override
            public Map<String, String[]> getParameterMap() {
                throw unreadable;
            }
        };

        assertThat(WellFormedRequests.whyNotReadable(request))
                .hasValueSatisfying(trouble -> assertThat(trouble.status()).isEqualTo(status));
    }
}

package org.practicereview.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/**
 * Forms with files. They are large, and reading their first parameter reads the whole of them, so that they are read only
 * where documents are uploaded, and only once it is known who sends them.
 */
public final class MultipartForms {

    private static final Pattern UPLOADS = Pattern.compile("(/api/v1)?/cases/[^/]+/documents(/\\d+/versions(/new)?)?");

    private static final String READ = MultipartForms.class.getName() + ".read";

    private MultipartForms() {}

    public static boolean isOne(HttpServletRequest request) {
        String type = request.getContentType();
        String multipart = MediaType.MULTIPART_FORM_DATA_VALUE;
        return type != null && type.regionMatches(true, 0, multipart, 0, multipart.length());
    }

    /** Whether documents are uploaded there. */
    static boolean areReadAt(String path) {
        return UPLOADS.matcher(path).matches();
    }

    /** Whether it is one that nobody has read, and nobody should read in order to say no. */
    static boolean isUnread(HttpServletRequest request) {
        return isOne(request) && request.getAttribute(READ) == null;
    }

    /** Reads its parameters, once; what cannot be read is said. */
    public static Optional<Trouble> read(HttpServletRequest request) {
        request.setAttribute(READ, true);
        return WellFormedRequests.whyNotReadable(request);
    }
}

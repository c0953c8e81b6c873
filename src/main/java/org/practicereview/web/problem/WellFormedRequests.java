package org.practicereview.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns away at the door what cannot be read: broken encodings, a form without a boundary, too many parameters, types that are none. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class WellFormedRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WellFormedRequests.class);

    /** The longest form of the service filled to its limits stays below half of that. */
    private static final long LARGEST_BODY = 1_000_000;

    private final TroubleWriter writer;
    private final long largestUpload;

    WellFormedRequests(
            TroubleWriter writer, @Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize largestUpload) {
        this.writer = writer;
        this.largestUpload = largestUpload.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean multipart = MultipartForms.isOne(request);
        boolean anyType = namesMoreThanOneType(request);
        if (multipart && (anyType || !MultipartForms.areReadAt(request.getRequestURI()))) {
            writer.write(Troubles.ofStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value()), request, response);
            return;
        }
        if (request.getContentLengthLong() > (multipart ? largestUpload : LARGEST_BODY)) {
            writer.write(Troubles.tooLarge(), request, response);
            return;
        }
        if (multipart && request.getContentType().contains("boundary=")) {
            // read once it is known who sends it
            chain.doFilter(request, response);
            return;
        }
        Optional<Trouble> unreadable = multipart ? Optional.of(Troubles.badRequest()) : whyNotReadable(request);
        if (unreadable.isPresent()) {
            writer.write(unreadable.get(), request, response);
            return;
        }
        if (anyType) {
            // only now: the page that says so shows what was typed, and reads it for that
            writer.write(Troubles.ofStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value()), request, response);
            return;
        }
        boolean form = isOf(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        chain.doFilter(form ? request : new LimitedBody(request, LARGEST_BODY), response);
    }

    /** Of whole families of types, as somebody asks for answers: nothing that is sent is of one. */
    private static boolean namesMoreThanOneType(HttpServletRequest request) {
        boolean hasBody =
                request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        try {
            return hasBody
                    && request.getContentType() != null
                    && !MediaType.parseMediaType(request.getContentType()).isConcrete();
        } catch (InvalidMediaTypeException noType) {
            // refused by whoever reads the body
            return false;
        }
    }

    /** Parameters are read here, once; the container throws various things at what it cannot read. */
    static Optional<Trouble> whyNotReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            UnhurriedNotFound.moreHasCome(request);
            return Optional.empty();
        } catch (RuntimeException unreadable) {
            if (isTooLarge(unreadable)) {
                return Optional.of(Troubles.tooLarge());
            }
            return Optional.of(isOfOurDisk(unreadable) ? Troubles.unavailable() : BrokenBody.ofParameters(unreadable));
        }
    }

    /**
     * The folder that uploads pass through is full, away or not ours to write: nothing that whoever sends could do better.
     * The container's own troubles with what it reads have types of their own.
     */
    private static boolean isOfOurDisk(Throwable unreadable) {
        Throwable first = unreadable;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        boolean ours = (first.getClass() == IOException.class
                        || first instanceof FileNotFoundException
                        || first instanceof FileSystemException)
                && !DisconnectedClientHelper.isClientDisconnectedException(unreadable);
        if (ours) {
            LOG.error(
                    "The folder of uploads cannot be written: {}",
                    first.getClass().getSimpleName());
        }
        return ours;
    }

    /** An upload in pieces does not say beforehand how long it is, nor does a single file in it. */
    private static boolean isTooLarge(Throwable unreadable) {
        Throwable cause = unreadable.getCause();
        return unreadable.getClass().getSimpleName().endsWith("SizeLimitExceededException")
                || cause != null && isTooLarge(cause);
    }

    private static boolean isOf(HttpServletRequest request, String type) {
        return request.getContentType() != null
                && request.getContentType().regionMatches(true, 0, type, 0, type.length());
    }
}

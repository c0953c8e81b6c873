package org.practicereview.crash.fault;

/** A file as browsers send it, that is kept in two parts: one without the other would be half a document. */
final class LongLetter {

    private static final String BOUNDARY = "----a-form-with-a-file";

    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    /** A part has 256 KB. */
    private static final int LENGTH = 300_000;

    private static final String SENTENCE = "Invented. ";

    static final String FORM =
            """
            --%1$s
            Content-Disposition: form-data; name="category"

            LETTER
            --%1$s
            Content-Disposition: form-data; name="title"

            A letter
            --%1$s
            Content-Disposition: form-data; name="file"; filename="letter.txt"
            Content-Type: text/plain

            %2$s
            --%1$s--
            """.formatted(BOUNDARY, SENTENCE.repeat(LENGTH / SENTENCE.length())).replace("\n", "\r\n");

    private LongLetter() {}
}

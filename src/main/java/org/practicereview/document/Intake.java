package org.practicereview.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.document.check.ContentCheck;
import org.practicereview.document.check.DocumentType;
import org.practicereview.document.check.Upload;
import org.practicereview.document.scan.MalwareScanner;
import org.practicereview.document.scan.ScanState;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Looks at what is uploaded before anything is locked or stored: checking and scanning a file takes its time. */
@Component
public class Intake {

    private final CaseDocuments documents;
    private final ContentCheck check;
    private final MalwareScanner scanner;
    private final FormReader reader;

    Intake(CaseDocuments documents, ContentCheck check, MalwareScanner scanner, FormReader reader) {
        this.documents = documents;
        this.check = check;
        this.scanner = scanner;
        this.reader = reader;
    }

    /** The largest file, in words. */
    public String limit() {
        return check.limit();
    }

    /**
     * What may be kept.
     *
     * @throws InvalidAnswers naming everything that is wrong with the file and with what was typed
     */
    public <F extends Record> Taken<F> take(
            Person person, IncidentReference reference, JsonNode typed, Class<F> type, @Nullable Upload upload) {
        documents.requireKeeper(person, reference);
        AnswerErrors errors = new AnswerErrors();
        Optional<DocumentType> found = check.check(upload, errors);
        F form = read(typed, type, errors);
        errors.refuseIfAny();
        ScanState scan = scan(upload);
        if (scan == ScanState.INFECTED) {
            documents.noteMalware(person, reference);
            throw new InvalidAnswers(
                    ContentCheck.POINTER,
                    "malware",
                    "The file contains malware. It was not kept. Tell your IT support");
        }
        return new Taken<>(form, new Checked(upload, found.orElseThrow(), scan));
    }

    private <F extends Record> @Nullable F read(JsonNode typed, Class<F> type, AnswerErrors errors) {
        try {
            return reader.read(typed, type);
        } catch (InvalidAnswers invalid) {
            invalid.errors().forEach(error -> errors.add(error.pointer(), error.code(), error.message()));
            return null;
        }
    }

    private ScanState scan(Upload upload) {
        try (InputStream content = upload.open()) {
            return scanner.scan(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

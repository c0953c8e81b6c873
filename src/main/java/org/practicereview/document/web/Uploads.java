package org.practicereview.document.web;

import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.document.Intake;
import org.practicereview.document.Taken;
import org.practicereview.document.check.Upload;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes a file that came with a form, the same from pages and API. */
@Component
class Uploads {

    private final Intake intake;

    Uploads(Intake intake) {
        this.intake = intake;
    }

    /**
     * What is done with a file that may be kept.
     *
     * @param request the answers and the hash of the file: by them a request that comes twice is known
     */
    interface Work<F extends Record, A> {
        A with(Taken<F> taken, JsonNode request);
    }

    /** The largest file, in words. */
    String limit() {
        return intake.limit();
    }

    /** Checks the file and the answers, and does the work while the file is there. */
    <F extends Record, A> A take(
            Person person,
            IncidentReference reference,
            ObjectNode typed,
            Class<F> type,
            @Nullable MultipartFile file,
            Work<F, A> work) {
        try (Upload upload = upload(file)) {
            Taken<F> taken = intake.take(person, reference, typed, type, upload);
            ObjectNode request = typed.deepCopy();
            request.put("fileName", upload.name());
            request.put("sha256", upload.sha256());
            return work.with(taken, request);
        }
    }

    /** A browser sends a nameless, empty file where none was chosen. */
    private static @Nullable Upload upload(@Nullable MultipartFile file) {
        if (file == null
                || file.isEmpty()
                        && (file.getOriginalFilename() == null
                                || file.getOriginalFilename().isEmpty())) {
            return null;
        }
        String name = file.getOriginalFilename();
        return Upload.of(name == null ? "" : name, file::getInputStream);
    }
}

package org.practicereview.reviewer.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.practicereview.organisation.Areas;
import org.practicereview.reviewer.ListedReviewer;
import org.practicereview.reviewer.Register;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The Panel's pool as everybody may know it, as page, data and file. */
@Component
class PublicPool {

    private final Register register;
    private final Areas areas;

    PublicPool(Register register, Areas areas) {
        this.register = register;
        this.areas = areas;
    }

    List<PublicReviewer> all() {
        List<ListedReviewer> named = register.namedInPublic();
        Map<String, String> names = areas.namesOf(named.stream()
                .flatMap(listed -> listed.entry().worksIn().stream())
                .toList());
        return named.stream().map(listed -> PublicReviewer.of(listed, names)).toList();
    }

    /** How many more there are, who did not agree to be named. */
    int notNamed() {
        return register.notNamedInPublic();
    }

    ResponseEntity<byte[]> file() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pool-of-reviewers.csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(PublicReviewer.csv(all()).getBytes(StandardCharsets.UTF_8));
    }
}

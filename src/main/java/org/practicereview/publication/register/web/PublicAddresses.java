package org.practicereview.publication.register.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicereview.organisation.Areas;
import org.practicereview.publication.register.RegisterEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whole addresses of the register, and names of areas as everybody reads them. */
@Component
class PublicAddresses {

    static final String NATIONAL = "National";

    private final String baseUrl;
    private final Areas areas;

    PublicAddresses(@Value("${practice-review.base-url}") String baseUrl, Areas areas) {
        this.baseUrl = baseUrl;
        this.areas = areas;
    }

    String register() {
        return baseUrl + "/publications";
    }

    String page(RegisterEntry entry) {
        return register() + "/" + entry.slug();
    }

    String area(RegisterEntry entry) {
        return areas(List.of(entry)).get(entry.slug());
    }

    /** The name of the area of each of these entries, by slug; one statement, however many there are. */
    Map<String, String> areas(List<RegisterEntry> entries) {
        Map<String, String> names =
                areas.namesOf(entries.stream().map(RegisterEntry::area).collect(Collectors.toSet()));
        return entries.stream()
                .collect(Collectors.toMap(
                        RegisterEntry::slug, entry -> entry.national() ? NATIONAL : names.get(entry.area())));
    }
}

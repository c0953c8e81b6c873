package org.practicereview.publication.register.web;

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
        return entry.national() ? NATIONAL : areas.nameOf(entry.area());
    }
}

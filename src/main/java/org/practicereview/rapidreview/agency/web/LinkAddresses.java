package org.practicereview.rapidreview.agency.web;

import org.practicereview.rapidreview.agency.IssuedLink;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where links are opened. */
@Component
class LinkAddresses {

    private final String baseUrl;

    LinkAddresses(@Value("${practice-review.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The whole address, to be sent to the contact. */
    String of(IssuedLink link) {
        return baseUrl + "/return/" + link.secret();
    }
}

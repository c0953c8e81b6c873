package org.practicereview.review.terms.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.practicereview.organisation.People;
import org.practicereview.review.terms.TermsVersion;
import org.springframework.stereotype.Component;

/** The names of those who wrote and approved terms of reference. */
@Component
class TermsNames {

    private final People people;

    TermsNames(People people) {
        this.people = people;
    }

    Map<UUID, String> of(List<TermsVersion> versions) {
        return people.names(versions.stream()
                .flatMap(version -> Stream.concat(
                        Stream.of(version.writtenBy()), version.given().stream().map(TermsVersion.Given::by)))
                .distinct()
                .toList());
    }
}

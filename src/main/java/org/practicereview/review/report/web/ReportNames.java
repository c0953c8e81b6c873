package org.practicereview.review.report.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.practicereview.organisation.People;
import org.practicereview.review.report.DraftComment;
import org.practicereview.review.report.ReportVersion;
import org.springframework.stereotype.Component;

/** The names of those who wrote and commented. */
@Component
class ReportNames {

    private final People people;

    ReportNames(People people) {
        this.people = people;
    }

    Map<UUID, String> of(List<ReportVersion> versions, List<DraftComment> comments) {
        return people.names(Stream.of(
                        versions.stream().map(ReportVersion::writtenBy),
                        comments.stream().map(DraftComment::by),
                        comments.stream()
                                .map(DraftComment::answer)
                                .filter(Objects::nonNull)
                                .map(DraftComment.Answer::by))
                .flatMap(ids -> ids)
                .distinct()
                .toList());
    }
}

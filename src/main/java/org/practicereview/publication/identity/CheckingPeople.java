package org.practicereview.publication.identity;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.publication.text.PublicTexts;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.publication.text.TextWriting;
import org.practicereview.rapidreview.report.CheckedFind;
import org.practicereview.review.ReviewKind;
import org.springframework.stereotype.Component;

/** Who works with the identity check: those who write the text, and a second person who signs. */
@Component
class CheckingPeople {

    private final PublicTexts texts;
    private final CaseAccess access;

    CheckingPeople(PublicTexts texts, CaseAccess access) {
        this.texts = texts;
        this.access = access;
    }

    /** The roles of those who may sign. */
    static Set<Role> signers(CaseFile file) {
        ReviewKind kind = ReviewKind.of(file);
        Set<Role> signers = EnumSet.copyOf(kind.commissioners());
        if (kind == ReviewKind.NATIONAL_REVIEW) {
            signers.add(Role.PANEL_MEMBER);
        }
        return signers;
    }

    /** Whether the person does, as a writer or as the second person. */
    boolean workWith(Person person, CaseFile file) {
        return access.mayWork(person, file, signers(file)) || access.mayWork(person, file, TextWriting.writers(file));
    }

    /** Whether the person wrote the text since the report was accepted, or cleared something in it: the second person has not. */
    boolean isFirst(Person person, CaseFile file, List<CheckedFind> finds) {
        return firstPeople(file, finds).contains(person.id());
    }

    private Set<UUID> firstPeople(CaseFile file, List<CheckedFind> finds) {
        Set<UUID> people = new HashSet<>();
        List<TextVersion> all = texts.of(file);
        String accepted = all.get(all.size() - 1).hash();
        all.stream()
                .takeWhile(version -> !version.hash().equals(accepted))
                .map(TextVersion::writtenBy)
                .filter(Objects::nonNull)
                .forEach(people::add);
        finds.stream()
                .map(CheckedFind::cleared)
                .filter(Objects::nonNull)
                .forEach(clearance -> people.add(clearance.by()));
        return people;
    }
}

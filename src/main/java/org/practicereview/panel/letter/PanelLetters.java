package org.practicereview.panel.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.hash.Sha256;
import org.practicereview.organisation.Person;
import org.practicereview.panel.PanelAnswer;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of the Panel, for all who may read what it answered. */
@Service
public class PanelLetters implements CaseActs {

    private final LetterRows rows;
    private final CaseAccess access;
    private final Clock clock;

    PanelLetters(LetterRows rows, CaseAccess access, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<CaseAct> of(SeenCase seen) {
        return seen.mayRead(Matter.PANEL_ANSWER) && rows.count(seen.file().id()) > 0
                ? List.of(new CaseAct(
                        "panelLetters",
                        "Read the letters of the Panel",
                        "/cases/" + seen.file().reference() + "/panel/letters"))
                : List.of();
    }

    /**
     * The letters of a case, the newest first.
     *
     * @throws NotFound when the case, or what the Panel answers in it, is not there for this person
     */
    @Transactional(readOnly = true)
    public List<PanelLetter> of(Person person, IncidentReference reference) {
        return rows.of(readable(person, reference).id());
    }

    /**
     * One letter; that it was read is noted.
     *
     * @throws NotFound when there is none of that number that the person may read
     */
    @Transactional
    public PanelLetter read(Person person, IncidentReference reference, int number) {
        CaseFile file = readable(person, reference);
        PanelLetter found = rows.of(file.id()).stream()
                .filter(letter -> letter.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        access.noteReading(person, file, LookedAt.PANEL_LETTER);
        return found;
    }

    /** The number of the letter that was sent last, 0 before the first. */
    @Transactional(readOnly = true)
    public int latest(CaseFile file) {
        return rows.count(file.id());
    }

    /**
     * Files the letter as it is sent; the case is locked.
     *
     * @return its number
     */
    @Transactional
    public int file(CaseFile file, UUID by, PanelAnswer answer, LocalDate decidedOn, String text) {
        int number = rows.count(file.id()) + 1;
        rows.add(
                file.id(),
                new PanelLetter(
                        number,
                        answer,
                        decidedOn,
                        text,
                        Sha256.of(text),
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return number;
    }

    private CaseFile readable(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        if (!access.readable(person, file).contains(Matter.PANEL_ANSWER)) {
            throw new NotFound();
        }
        return file;
    }
}

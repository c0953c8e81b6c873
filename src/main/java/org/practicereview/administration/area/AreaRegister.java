package org.practicereview.administration.area;

import java.time.LocalDate;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.ChangeoverDays;
import org.practicereview.guidance.Guidance;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets areas in. They stay: cases and rights refer to them. */
@Service
class AreaRegister {

    private static final String CODE_TAKEN = "There is an area with this code already";

    private final Areas areas;
    private final Guidance guidance;
    private final AdministrationLog log;

    AreaRegister(Areas areas, Guidance guidance, AdministrationLog log) {
        this.areas = areas;
        this.guidance = guidance;
        this.log = log;
    }

    /**
     * Adds an area.
     *
     * @throws InvalidAnswers where its code or its name is taken, also by somebody who was a moment faster
     */
    @Transactional
    public Area add(AreaForm form, Person by) {
        Area area = new Area(form.code(), form.name());
        refuseTwins(area);
        try {
            areas.add(area);
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new InvalidAnswers("/code", "taken", CODE_TAKEN);
        }
        log.record(by, Act.AREA_ADDED, area.code(), "");
        return area;
    }

    /** The days on which the new arrangements of an area can have begun (S16). */
    public ChangeoverDays daysOfArrangements() {
        return guidance.changeover();
    }

    /**
     * Notes when the new arrangements of the area began: decisions before that day are its board's, later ones those of
     * the partners (S18). Entering it again corrects it, for decisions still to be recorded.
     *
     * @throws NotFound when there is no such area
     * @throws InvalidAnswers when that cannot be (S16)
     */
    @Transactional
    public Area arrangementsBegan(String code, ArrangementsForm form, Person by) {
        Area area = area(code);
        LocalDate began = form.newArrangementsOn();
        ChangeoverDays possible = daysOfArrangements();
        if (!possible.include(began)) {
            throw new InvalidAnswers(
                    "/newArrangementsOn",
                    "out-of-range",
                    "New arrangements began from %s to %s"
                            .formatted(DayInWords.of(possible.first()), DayInWords.of(possible.last())));
        }
        areas.newArrangementsBegan(code, began);
        log.record(by, Act.AREA_ARRANGEMENTS_DATED, code, began.toString());
        return area(code);
    }

    /**
     * Settles whether somebody of the area may send a notification that they prepared themselves.
     *
     * @throws NotFound when there is no such area
     */
    @Transactional
    public Area settleSending(String code, SendingForm form, Person by) {
        area(code);
        areas.onePersonMaySend(code, form.onePersonMaySend());
        log.record(by, Act.AREA_SENDING_SETTLED, code, form.onePersonMaySend() ? "one person" : "two people");
        return area(code);
    }

    /**
     * Enters whom other areas ask about a case that they may not see.
     *
     * @throws NotFound when there is no such area
     */
    @Transactional
    public Area enterContact(String code, ContactForm form, Person by) {
        area(code);
        areas.contact(code, form.contact());
        log.record(by, Act.AREA_CONTACT_ENTERED, code, form.contact());
        return area(code);
    }

    /**
     * The area of that code.
     *
     * @throws NotFound when there is none
     */
    public Area area(String code) {
        return areas.find(code).orElseThrow(NotFound::new);
    }

    private void refuseTwins(Area area) {
        AnswerErrors errors = new AnswerErrors();
        for (Area other : areas.all()) {
            errors.addIf(
                    other.name().equalsIgnoreCase(area.name()),
                    "/name",
                    "taken",
                    "There is an area of this name already");
            errors.addIf(other.code().equals(area.code()), "/code", "taken", CODE_TAKEN);
        }
        errors.refuseIfAny();
    }
}

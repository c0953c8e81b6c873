package org.practicereview.administration.area;

import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Person;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets areas in. They stay: cases and rights refer to them. */
@Service
class AreaRegister {

    private static final String CODE_TAKEN = "There is an area with this code already";

    private final Areas areas;
    private final AdministrationLog log;

    AreaRegister(Areas areas, AdministrationLog log) {
        this.areas = areas;
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

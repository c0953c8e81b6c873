package org.practicereview.attack;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.casefile.Stage;
import org.practicereview.guidance.Route;
import org.practicereview.organisation.Person;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.panel.conflict.SettledConflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.testing.ExampleCases;
import org.springframework.stereotype.Component;

/** What lets people into a case and out of it, done straight to the tables: in any order, also one that no process allows. */
@Component
class Acts {

    private final ExampleCases examples;
    private final CaseFiles files;
    private final LinkedAreas linkedAreas;
    private final Conflicts conflicts;

    Acts(ExampleCases examples, CaseFiles files, LinkedAreas linkedAreas, Conflicts conflicts) {
        this.examples = examples;
        this.files = files;
        this.linkedAreas = linkedAreas;
        this.conflicts = conflicts;
    }

    /** One of them from chance, done to the case and to the model; in words. */
    String one(Cast cast, IncidentReference reference, VisibilityModel model, Random random) {
        String area = Hostile.any(cast.areas(), random);
        Person reviewer = Hostile.any(cast.reviewers(), random);
        Person member = Hostile.any(cast.members(), random);
        return switch (random.nextInt(12)) {
            case 0, 1 -> {
                Route route =
                        Hostile.any(List.of(Route.PANEL, Route.PANEL, Route.SECRETARY_OF_STATE_AND_OFSTED), random);
                change(reference, file -> files.notified(file, route, Stage.RAPID_REVIEW_OPEN));
                model.notified(route);
                yield "notified along " + route;
            }
            case 2 -> {
                change(reference, file -> files.letIn(file, reviewer.id()));
                model.commissioned(reviewer);
                yield "commissioned " + reviewer;
            }
            case 3 -> {
                change(reference, file -> files.letOut(file, reviewer.id()));
                model.dismissed(reviewer);
                yield "dismissed " + reviewer;
            }
            case 4 -> declareConflict(member, reference, model);
            case 5 -> settle(cast.secretary(), member, reference, model);
            case 6 -> {
                transfer(reference, area, model);
                yield "transferred to " + area;
            }
            case 7 -> {
                change(reference, file -> linkedAreas.link(file, area, LinkedArea.Why.RESIDENCE));
                model.linked(area);
                yield "linked " + area;
            }
            case 8 -> {
                change(reference, file -> linkedAreas.end(file, area, "Nothing to do with it"));
                model.ended(area);
                yield "ended " + area;
            }
            case 9 -> {
                change(reference, file -> linkedAreas.restore(file, area));
                model.restored(area);
                yield "restored " + area;
            }
            case 10 -> {
                boolean joins = random.nextBoolean();
                change(reference, file -> {
                    if (joins) {
                        linkedAreas.join(file, area, "Knew the child");
                    } else {
                        linkedAreas.part(file, area);
                    }
                });
                if (joins) {
                    model.joined(area);
                } else {
                    model.parted(area);
                }
                yield (joins ? "joined " : "parted ") + area;
            }
            default -> {
                // nobody sees more or less of a case because it is at an end
                Stage end = Hostile.any(List.of(Stage.CLOSED, Stage.WITHDRAWN), random);
                change(reference, file -> files.moveTo(file, end));
                yield "moved to " + end;
            }
        };
    }

    /** Who does not see the case cannot declare anything about it, and learns nothing by trying. */
    private String declareConflict(Person member, IncidentReference reference, VisibilityModel model) {
        try {
            conflicts.declare(member, reference, new DeclaredConflict("The doctor is my sister"));
            if (!model.sees(member)) {
                throw new AssertionError(member + " declared a conflict with a case that is not there for them");
            }
            model.recused(member);
            return "recused " + member;
        } catch (NotFound notThere) {
            return "nothing to declare for " + member;
        }
    }

    private String settle(Person secretary, Person member, IncidentReference reference, VisibilityModel model) {
        try {
            conflicts.settle(secretary, reference, member.id(), version -> {}, new SettledConflict(false, "Long ago"));
            model.letInAgain(member);
            return "let in again " + member;
        } catch (NotFound notThere) {
            return "nothing to settle for " + member;
        }
    }

    private void transfer(IncidentReference reference, String area, VisibilityModel model) {
        String before = model.lead();
        if (area.equals(before)) {
            return;
        }
        change(reference, file -> {
            linkedAreas.unlink(file, area);
            files.lead(file, area);
        });
        change(reference, file -> linkedAreas.link(file, before, LinkedArea.Why.FORMER_LEAD));
        model.transferred(area);
    }

    private void change(IncidentReference reference, Consumer<CaseFile> act) {
        examples.in(() -> {
            CaseFile file = files.lock(reference);
            act.accept(file);
            return file;
        });
    }
}

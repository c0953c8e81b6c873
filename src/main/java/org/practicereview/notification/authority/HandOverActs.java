package org.practicereview.notification.authority;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.AwaitedAnswer;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Component;

/** Where hand-overs are offered: on the case, and among the work of the area that is asked. */
@Component
class HandOverActs implements CaseActs, AwaitedAnswers {

    private final HandOvers handOvers;
    private final CaseAccess access;
    private final Areas areas;

    HandOverActs(HandOvers handOvers, CaseAccess access, Areas areas) {
        this.handOvers = handOvers;
        this.access = access;
        this.areas = areas;
    }

    @Override
    public List<CaseAct> of(SeenCase seen) {
        CaseFile file = seen.file();
        Optional<HandOver> open = handOvers.open(file);
        if (open.isPresent()) {
            return handOvers.answersOf(seen.person(), open.get()).isEmpty()
                    ? List.of()
                    : List.of(new CaseAct(
                            "handOver",
                            "See the proposal that %s leads this case"
                                    .formatted(areas.nameOf(open.get().to())),
                            page(open.get())));
        }
        return !file.stage().isOver() && access.mayWork(seen.person(), file, HandOvers.MAY_PROPOSE)
                ? List.of(new CaseAct(
                        "handOvers",
                        "Hand the case over to another area",
                        "/cases/" + file.reference() + "/hand-overs"))
                : List.of();
    }

    @Override
    public List<AwaitedAnswer> awaitedFrom(Person person) {
        List<HandOver> waiting = handOvers.waitingFor(person);
        Map<String, String> names = areas.namesOf(waiting.stream()
                .flatMap(handOver -> Stream.of(handOver.from(), handOver.to()))
                .toList());
        return waiting.stream()
                .map(handOver -> new AwaitedAnswer(
                        "%s asks %s to lead this case".formatted(names.get(handOver.from()), names.get(handOver.to())),
                        handOver.reference(),
                        page(handOver)))
                .toList();
    }

    private static String page(HandOver handOver) {
        return "/cases/" + handOver.reference() + "/hand-overs/" + handOver.number();
    }
}

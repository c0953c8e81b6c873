package org.practicereview.notification.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
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
        List<HandOver> all = handOvers.all(file);
        Optional<HandOver> open = all.stream().filter(HandOver::isOpen).findFirst();
        if (open.isPresent()) {
            return handOvers.answersOf(seen.person(), open.get()).isEmpty()
                    ? List.of()
                    : List.of(read("See the proposal that %s leads this case", open.get()));
        }
        List<CaseAct> acts = new ArrayList<>();
        if (!all.isEmpty() && seen.mayRead(Matter.NOTIFICATION_DRAFT)) {
            acts.add(read("Read what came of the proposal that %s leads this case", all.get(all.size() - 1)));
        }
        if (!file.stage().isOver() && access.mayWork(seen.person(), file, HandOvers.MAY_PROPOSE)) {
            acts.add(new CaseAct(
                    "handOvers", "Hand the case over to another area", "/cases/" + file.reference() + "/hand-overs"));
        }
        return acts;
    }

    private CaseAct read(String words, HandOver handOver) {
        return new CaseAct("handOver", words.formatted(areas.nameOf(handOver.to())), page(handOver));
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

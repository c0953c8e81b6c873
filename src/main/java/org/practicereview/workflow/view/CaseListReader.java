package org.practicereview.workflow.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFilter;
import org.practicereview.casefile.CaseList;
import org.practicereview.casefile.PageOf;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Service;

/** The cases a person may see, with what a list says of them; as many statements for fifty as for one. */
@Service
public class CaseListReader {

    private final CaseList cases;
    private final CaseAccess access;
    private final Areas areas;
    private final Clocks clocks;
    private final LateByHours lateByHours;

    CaseListReader(CaseList cases, CaseAccess access, Areas areas, Clocks clocks, LateByHours lateByHours) {
        this.access = access;
        this.cases = cases;
        this.areas = areas;
        this.clocks = clocks;
        this.lateByHours = lateByHours;
    }

    public PageOf<ListedCase> page(Person person, CaseFilter filter, int number, int size) {
        PageOf<CaseFile> page = cases.page(person, filter, number, size);
        List<Long> ids = page.items().stream().map(CaseFile::id).toList();
        Map<Long, List<Clock>> running = clocks.of(ids);
        Map<Long, List<Integer>> hours = lateByHours.of(ids);
        Map<String, String> names = areas.all().stream().collect(Collectors.toMap(Area::code, Area::name));
        return page.map(file -> {
            List<Clock> clocksOfCase = running.getOrDefault(file.id(), List.of());
            return new ListedCase(
                    file,
                    names.getOrDefault(file.leadArea(), file.leadArea()),
                    !file.hasUnsentFacts() || access.mayReadFacts(person, file),
                    Clocks.running(clocksOfCase).orElse(null),
                    MetLate.of(clocksOfCase, hours.getOrDefault(file.id(), List.of())));
        });
    }
}

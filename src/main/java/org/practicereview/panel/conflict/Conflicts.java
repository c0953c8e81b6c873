package org.practicereview.panel.conflict;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the Panel is recused from a case and why: the secretariat reads and settles it, a member declares it. */
@Service
public class Conflicts implements CaseActs {

    private static final Set<Role> SECRETARIAT = Set.of(Role.PANEL_SECRETARIAT);

    private final ConflictRows rows;
    private final Recusing recusing;
    private final CaseAccess access;

    Conflicts(ConflictRows rows, Recusing recusing, CaseAccess access) {
        this.rows = rows;
        this.recusing = recusing;
        this.access = access;
    }

    @Override
    public List<CaseAct> of(SeenCase seen) {
        CaseFile file = seen.file();
        String path = "/cases/" + file.reference() + "/panel/conflicts";
        if (!seen.mayRead(Matter.PANEL_DELIBERATION)) {
            return List.of();
        }
        if (access.mayWork(seen.person(), file, SECRETARIAT)) {
            return List.of(new CaseAct("panelConflicts", "See who of the Panel is recused", path));
        }
        return access.mayWork(seen.person(), file, Role.PANEL_MEMBERS)
                ? List.of(new CaseAct("declareConflict", "Declare a conflict of interest", path + "/declaration"))
                : List.of();
    }

    /**
     * How members stand to the case, as far as there is something to say.
     *
     * @throws NotFound when the case, or what the Panel deliberates of it, is not there for this person
     * @throws NotPermitted for members
     */
    @Transactional(readOnly = true)
    public List<MemberConflict> of(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        access.requireWork(person, file, SECRETARIAT);
        return rows.of(file.id());
    }

    /** How one member stands to the case. */
    @Transactional(readOnly = true)
    public MemberConflict of(Person person, IncidentReference reference, UUID member) {
        return of(person, reference).stream()
                .filter(conflict -> conflict.person().equals(member))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Refuses whoever may not declare a conflict.
     *
     * @throws NotPermitted when the person is no member
     */
    @Transactional(readOnly = true)
    public void requireDeclaring(Person person, IncidentReference reference) {
        access.requireWork(person, readable(person, access.see(person, reference)), Role.PANEL_MEMBERS);
    }

    /** The member cannot open the case from now on; a view that was given is kept and no longer counts. */
    @Transactional
    public void declare(Person member, IncidentReference reference, DeclaredConflict declared) {
        CaseFile file = readable(member, access.lock(member, reference));
        access.requireWork(member, file, Role.PANEL_MEMBERS);
        recusing.declared(file, member.id(), Objects.requireNonNull(declared.reason()));
    }

    /**
     * Refuses whoever would settle a conflict of their own: one person may belong to the secretariat and to the Panel.
     *
     * @throws RuleRefusal to that member
     */
    public void requireSettling(Person person, UUID member) {
        if (member.equals(person.id())) {
            throw new RuleRefusal("own-conflict", "Somebody else of the secretariat settles a conflict of your own.");
        }
    }

    /**
     * The secretariat decides, also against what was compared or declared.
     *
     * @param seen refuses a version that was not looked at
     * @throws RuleRefusal to the member whom it is about
     */
    @Transactional
    public void settle(
            Person person, IncidentReference reference, UUID member, IntConsumer seen, SettledConflict settled) {
        CaseFile file = readable(person, access.lock(person, reference));
        access.requireWork(person, file, SECRETARIAT);
        MemberConflict known = rows.find(file.id(), member).orElseThrow(NotFound::new);
        requireSettling(person, member);
        seen.accept(known.version());
        recusing.settled(
                file,
                known,
                Objects.requireNonNull(settled.conflict()),
                Objects.requireNonNull(settled.reasons()),
                person.id());
    }

    /** The members who do not count for the quorum: recused, or not yet decided on. */
    @Transactional(readOnly = true)
    public Set<UUID> notCounting(CaseFile file) {
        return rows.of(file.id()).stream()
                .filter(conflict -> conflict.verdict() != Verdict.NONE)
                .map(MemberConflict::person)
                .collect(Collectors.toSet());
    }

    private CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.PANEL_DELIBERATION)) {
            throw new NotFound();
        }
        return file;
    }
}

package org.practicereview.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.LateWork;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.casefile.ToldAfterwards;
import org.practicereview.document.Document;
import org.practicereview.form.AnswerError;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Form;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Route;
import org.practicereview.guidance.Wording.Term;
import org.practicereview.organisation.Areas;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Answers.Answered;
import org.practicereview.workflow.Confirmation;
import org.practicereview.workflow.Copy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.SendingStep;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The approver checks the prepared notification and sends it, or returns it (T1: only the local authority sends). */
@Component
class SendNotification implements SendingStep<Sending> {

    private static final String RETURNED = "RETURNED";

    private final NotificationService notifications;
    private final Authorities authorities;
    private final NotificationFacts facts;
    private final Answers answers;
    private final Areas areas;
    private final QuestionSets sets;
    private final NotificationCheck checks;
    private final NotificationDocuments documents;
    private final ObjectMapper json;

    SendNotification(
            NotificationService notifications,
            Authorities authorities,
            NotificationFacts facts,
            Answers answers,
            Areas areas,
            QuestionSets sets,
            NotificationCheck checks,
            NotificationDocuments documents,
            ObjectMapper json) {
        this.notifications = notifications;
        this.authorities = authorities;
        this.facts = facts;
        this.answers = answers;
        this.areas = areas;
        this.sets = sets;
        this.checks = checks;
        this.documents = documents;
        this.json = json;
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(SpineModel.SEND_NOTIFICATION);
    }

    @Override
    public Class<Sending> form() {
        return Sending.class;
    }

    @Override
    public Form formFor(CaseFile file) {
        // once it is sent, whoever leads now: the answer may be there to be read
        boolean asked = file.notifiedAt() != null || authorities.of(file).isWrong();
        Form form = asked ? Form.of(form()) : Form.of(form()).without("wrongAuthorityReason");
        return notifications.isOfABoard(file)
                ? form.without(MayBeLate.APPROVED_BY)
                : form.without("sentOn").without(ToldAfterwards.AGREED_BY);
    }

    @Override
    public Matter matter() {
        return Matter.NOTIFICATION_DRAFT;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.NOTIFY);
    }

    @Override
    public void requireReason(LateWork late, CaseFile file, UUID by, Sending answers) {
        if (answers.choice() == Sending.Choice.RETURN) {
            return;
        }
        if (notifications.isOfABoard(file)) {
            late.requireReason(file, Obligation.NOTIFY, answers.doneOn());
        } else {
            late.requireReason(file, Obligation.NOTIFY, by, answers.late());
        }
    }

    @Override
    public Confirmation confirming(CaseFile file, Sending sending) {
        return sending.confirmation(notifications.isOfABoard(file), notifications.toldOfSending(file));
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        List<Facts> read = new ArrayList<>();
        read.add(new Facts(
                "Who is notified",
                List.of(new Fact(
                        "Route", notifications.route(file).map(Route::label).orElse("")))));
        read.add(new Facts("The incident", IncidentInWords.of(file.incident())));
        RightAuthority authority = authorities.of(file);
        if (authority.isWrong()) {
            read.add(new Facts(
                    "Another authority is responsible",
                    List.of(
                            new Fact("Warning", authority.warning()),
                            new Fact("Rule", authority.rule().citation().inWords()))));
        }
        read.addAll(facts.of(file, documents.going(file)));
        return read;
    }

    @Override
    public String whenDone() {
        return "Notification sent";
    }

    @Override
    public String whenDone(Outcome outcome) {
        return switch (outcome.code()) {
            case RETURNED -> "Notification returned for correction";
            case "SENT_TO_PANEL" -> "Notification sent to the Panel";
            case "SENT_TO_OFSTED_AND_LSCB", "SENT_WITHOUT_REVIEW" -> "Notification recorded as sent";
            default -> "Notification sent to the Secretary of State and Ofsted";
        };
    }

    @Override
    public List<Copy> copies(CaseFile file, Outcome outcome) {
        String at = "/cases/" + file.reference() + "/notification";
        return outcome.code().equals(RETURNED)
                ? List.of()
                : List.of(
                        new Copy("The notification as a page", at),
                        new Copy("The notification as a PDF", at + "/copy.pdf"),
                        new Copy("The notification in the national format, as a PDF", at + "/national.pdf"),
                        new Copy("The notification as JSON", at + "/copy.json"));
    }

    @Override
    public void check(CaseFile file, Sending sending, AnswerErrors errors) {
        if (sending.choice() == Sending.Choice.RETURN) {
            return;
        }
        // Since it was passed on, facts may have been corrected and the questions may have changed
        prepared(file)
                .ifPresent(answered -> errors.addAll(checks.gaps(file, answered.answers()).stream()
                        .map(gap -> new AnswerError("/choice", gap.code(), toBeReturned(gap)))
                        .toList()));
        checkReason(file, sending, errors);
        notifications.route(file).ifPresent(route -> checkDay(file, route, sending, errors));
    }

    @Override
    public Outcome complete(StepContext step, Sending sending) {
        if (sending.choice() == Sending.Choice.RETURN) {
            notifications.returned(step.file(), step.by().id());
            return Outcome.of(RETURNED);
        }
        Optional<Answered> prepared = prepared(step.file());
        boolean alone = refuseOwnWork(step.file(), step.by().id(), prepared);
        List<Document> going = documents.going(step.file());
        SentAlong sent = send(step.file(), step.by().id(), sending, snapshot(step.file(), going, prepared));
        documents.sent(going);
        if (sending.wrongAuthorityReason() != null) {
            notifications.sentByAnotherArea(step.file(), step.by().id());
        }
        if (alone) {
            notifications.sentAlone(step.file(), step.by().id());
        }
        return Outcome.of(sent.outcome());
    }

    private Optional<Answered> prepared(CaseFile file) {
        return answers.latest(file.id(), SpineModel.PREPARE_NOTIFICATION);
    }

    private static String toBeReturned(AnswerError gap) {
        String[] parts = gap.pointer().split("/");
        String child = parts.length > 3 && parts[1].equals("children")
                ? "Child " + (Integer.parseInt(parts[2]) + 1) + ": "
                : "";
        return "Return the notification for correction. " + child + gap.message();
    }

    /**
     * Notes what does not fit that another authority is responsible, or that none is. The five days run whoever leads, and the
     * date of a notification by the wrong area stays (rule book, section 10, step 8): so it may be sent, and says why.
     */
    void checkReason(CaseFile file, Sending sending, AnswerErrors errors) {
        boolean wrong = authorities.of(file).isWrong();
        errors.addIf(
                        wrong && sending.wrongAuthorityReason() == null,
                        "/wrongAuthorityReason",
                        "required",
                        "Hand the case over to the authority that is responsible, or enter why this one sends it")
                .addIf(
                        !wrong && sending.wrongAuthorityReason() != null,
                        "/wrongAuthorityReason",
                        "not-asked",
                        "Leave this empty: the area that leads is responsible");
    }

    /** One prepares, another one sends, unless the partnership settled it otherwise: then the record says so. */
    private boolean refuseOwnWork(CaseFile file, UUID by, Optional<Answered> prepared) {
        boolean own = prepared.filter(answered -> answered.by().equals(by)).isPresent();
        if (own && !areas.find(file.leadArea()).orElseThrow().onePersonMaySend()) {
            throw new RuleRefusal(
                    "own-work",
                    "You prepared this notification, so somebody else must check and send it. An administrator can"
                            + " settle that one person may do both in your area.");
        }
        return own;
    }

    /** Notes what does not fit that it is sent now, or that it was sent in the time of the boards. */
    void checkDay(CaseFile file, Route route, Sending sending, AnswerErrors errors) {
        LocalDate sentOn = sending.sentOn();
        if (!SentAlong.isOfABoard(route)) {
            errors.addIf(sentOn != null, "/sentOn", "not-asked", "This notification is sent now, not on an earlier day")
                    .addIf(
                            sending.lateAgreedBy() != null,
                            "/" + ToldAfterwards.AGREED_BY,
                            "not-asked",
                            "This notification is sent now: choose who approved that it is late");
            return;
        }
        LocalDate aware = file.incident().clockStartsOn();
        errors.addIf(sentOn == null, "/sentOn", "required", "Enter the day on which it was sent")
                .addIf(
                        sentOn != null && sentOn.isBefore(aware),
                        "/sentOn",
                        "before-awareness",
                        "Nothing could be sent before " + DayInWords.of(aware))
                .addIf(
                        sending.late().lateApprovedBy() != null,
                        "/" + MayBeLate.APPROVED_BY,
                        "not-asked",
                        "Nobody can approve today that it was late then: say who agreed to it then");
    }

    /** As {@link #checkDay} found it: only what went out in the time of the boards has an earlier day. */
    private SentAlong send(CaseFile file, UUID by, Sending sending, String snapshot) {
        return sending.sentOn() == null
                ? notifications.send(file, by, sending.late(), snapshot)
                : notifications.sentOn(file, by, sending.doneOn(), snapshot);
    }

    /** All that was sent, with the questions of its day. */
    private String snapshot(CaseFile file, List<Document> going, Optional<Answered> prepared) {
        Term set = sets.of(file);
        ObjectNode snapshot = json.createObjectNode();
        snapshot.put("reference", file.reference().value());
        snapshot.putObject("leadArea").put("code", file.leadArea()).put("name", areas.nameOf(file.leadArea()));
        snapshot.set("areas", json.valueToTree(file.areas()));
        snapshot.put("edition", file.edition());
        snapshot.put("questionSet", set.code());
        snapshot.set("incident", json.valueToTree(file.incident()));
        prepared.ifPresent(answered -> {
            snapshot.set("notification", answered.answers());
            snapshot.set("national", json.valueToTree(NationalFormat.of(sets.form(set), answered.answers())));
        });
        snapshot.set("documents", documents.frozen(going));
        snapshot.set("shown", json.valueToTree(facts.of(set, prepared, going)));
        return json.writeValueAsString(snapshot);
    }
}

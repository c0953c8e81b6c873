package org.practicereview.crash.kill;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** Does over the API what the people of a case do, from its record to its publication. */
final class CaseScript {

    static final String RECORD = "record";
    static final String PLACE = "Killing ground";
    static final Step PUBLISH = new Step("bea.manager", "Task_PublishReport", "{'choice':'NOW','themes':['NEGLECT']}");

    /** One step of the model; in its answers TODAY and REVIEWER are filled in. */
    record Step(String who, String task, String answers) {}

    /** As far as a sent rapid review: what is under way when the service is killed. */
    static final List<Step> TO_RAPID_REVIEW = List.of(
            new Step("anna.approver", "Task_DecideWhetherToNotify", "{'route':'PANEL','reasons':'Suspected'}"),
            new Step("nora.notifier", "Task_PrepareNotification", """
                    {'telephone':'01632 960001','whatHappened':'Invented','safetyActions':'None yet',
                     'children':[{'forenames':'Test','surname':'Example'}]}"""),
            new Step("anna.approver", "Task_SendNotification", "{'choice':'SEND'}"),
            new Step("bea.manager", "Task_GatherAgencyReturns", """
                    {'agencies':[{'agency':'School','involvement':'Knew the child'}],'safetyActions':'None needed'}"""),
            new Step("bea.manager", "Task_HoldRapidReviewMeeting", """
                    {'heldOn':'TODAY','localAuthorityPresent':true,'localAuthorityWho':'Lars','healthPresent':true,
                     'healthWho':'Hana','policePresent':true,'policeWho':'Paul','minutes':'Met','decisions':'None'}"""),
            new Step("bea.manager", "Task_RecordRapidReviewDecision", """
                    {'localCriteria':[{'criterion':'R11A','met':'NO','reasons':'Nothing new'},
                      {'criterion':'R11B','met':'NOT_CLEAR','reasons':'Too early'},
                      {'criterion':'R11C','met':'YES','reasons':'Nobody asked the school'},
                      {'criterion':'R11D','met':'NO','reasons':'Not yet considered'}],
                     'recommendation':'LOCAL_REVIEW','reasons':'Regulation 11(c)'}"""),
            new Step("bea.manager", "Task_WriteRapidReviewReport", """
                    {'facts':'A young child was hurt','family':'A parent','agencies':'The school knew',
                     'keyPractice':'Nobody asked the school','immediateActions':'None needed','learning':'Ask the school'}"""),
            sign("paul.partner", "Task_SignForPolice"),
            sign("hana.partner", "Task_SignForHealth"),
            sign("lars.partner", "Task_SignForLocalAuthority"),
            new Step("bea.manager", "Task_SendRapidReview", "{'panelAgreedBy':null}"));

    /** As far as the notification. */
    static final List<Step> TO_NOTIFICATION = TO_RAPID_REVIEW.subList(0, 3);

    /** From there until it waits for its publication. */
    static final List<Step> TO_ADVANCE_COPIES = List.of(
            new Step("petra.secretariat", "Task_TriageRapidReview", "{'urgent':false}"),
            new Step("max.member", "Task_GivePanelView", """
                    {'view':'AGREES_LOCAL_REVIEW','reasons':'Regulation 3','criteria':[
                     {'criterion':'R3A','met':false,'reasons':'Known'},{'criterion':'R3B','met':false,'reasons':'Not so'},
                     {'criterion':'R3C','met':false,'reasons':'Not so'}]}"""),
            new Step("petra.secretariat", "Task_RecordPanelDecision", """
                    {'answer':'AGREES_LOCAL_REVIEW','decidedOn':'TODAY','reasons':'Considered','letter':'Dear partners'}"""),
            new Step(
                    "hana.partner",
                    "Task_DecideOnLocalReview",
                    "{'decision':'LOCAL_REVIEW','decidedOn':'TODAY','reasons':'Regulation 11(c)'}"),
            new Step(
                    "lars.partner",
                    "Task_AppointReviewer",
                    "{'reviewer':'REVIEWER','noConflictDeclared':true,'reasons':'Knows the field'}"),
            new Step("rita.reviewer", "Task_AgreeTermsOfReference", """
                    {'questions':'What was known?','scope':'Two years','method':'Conversations','timetable':'As planned',
                     'agencies':'School','family':'Invited'}"""),
            new Step("lars.partner", "Task_ApproveTermsForLocalAuthority", "{'approves':true}"),
            new Step("hana.partner", "Task_ApproveTermsForHealth", "{'approves':true}"),
            new Step("paul.partner", "Task_ApproveTermsForPolice", "{'approves':true}"),
            new Step("rita.reviewer", "Task_WriteReport", """
                    {'improvements':'Talk sooner','systemicReasons':'Nobody asked','report':'Invented report',
                     'submitted':'FINAL'}"""),
            new Step(
                    "rita.reviewer",
                    "Task_HearFamily",
                    "{'whyNotChild':'The child is too young','whyNot':'They asked to be left alone'}"),
            new Step("rita.reviewer", "Task_HearPractitioners", "{'whyNot':'All have left'}"),
            new Step("bea.manager", "Task_AcceptReport", "{'decision':'ACCEPTED'}"),
            new Step("rita.reviewer", "Task_ShareReport", "{'whyNot':'They asked to be left alone'}"),
            decidePublication("lars.partner"),
            decidePublication("hana.partner"),
            decidePublication("paul.partner"),
            new Step("bea.manager", "Task_SendAdvanceCopies", "{'finalText':true}"));

    private static final int TRIES = 100;

    private final Api api;
    private final Journal journal;

    CaseScript(Api api, Journal journal) {
        this.api = api;
        this.journal = journal;
    }

    private static Step sign(String who, String task) {
        return new Step(who, task, "{'recommendation':'LOCAL_REVIEW','agrees':true,'reasons':'Regulation 11(c)'}");
    }

    private static Step decidePublication(String who) {
        return new Step(who, "Task_DecideOnPublication", "{'decision':'PUBLISH','reasons':'Nothing against it'}");
    }

    /** Records an incident that somebody became aware of so many days ago. */
    String record(int daysAgo) throws IOException {
        LocalDate aware = today().minusDays(daysAgo);
        String incident = """
                {'area':'NORTHSHIRE','place':'%s','incidentOn':'%s','awareOn':'%s','harm':'SERIOUSLY_HARMED',
                 'abuseOrNeglect':'SUSPECTED','abuseSuspectedOn':'%s','childStatus':'NEITHER','summary':'Invented.',
                 'children':[{'forenames':'Test','surname':'Example'}]}""".formatted(PLACE, aware.minusDays(1), aware, aware);
        Api.Answer answer = journal.ask(
                api, Journal.Asked.now("nora.notifier", "/cases?matches-seen=true", incident, RECORD, null));
        if (!answer.good()) {
            throw new Journal.Unanswered("not recorded: " + answer.status());
        }
        return answer.json().get("reference").asString();
    }

    /** Whether it came to the end of the steps. */
    boolean walk(String reference, List<Step> steps, BooleanSupplier goOn) throws IOException {
        for (Step step : steps) {
            if (!goOn.getAsBoolean() || !walk(reference, step)) {
                return false;
            }
        }
        return true;
    }

    boolean walk(String reference, Step step) throws IOException {
        before(step, reference);
        String task = task(step, reference);
        return journal.ask(
                        api,
                        Journal.Asked.now(
                                step.who(), "/tasks/" + task + "/completion", filledIn(step), step.task(), reference))
                .good();
    }

    LocalDate today() throws IOException {
        return LocalDate.parse(
                read("adam.administrator", "/demonstration/clock").get("today").asString());
    }

    private JsonNode read(String who, String path) throws IOException {
        Api.Answer answer = api.get(who, path);
        if (!answer.good()) {
            throw new Journal.Unanswered(path + " " + answer.status());
        }
        return answer.json();
    }

    /** What people do beside the tasks, each harmless when done twice. */
    private void before(Step step, String reference) throws IOException {
        String address = "/cases/" + reference;
        if (step.task().startsWith("Task_SignFor")) {
            Api.Answer opened = api.get(step.who(), address + "/rapid-review/reports/latest");
            if (opened.status() >= 500) {
                // Nobody signs what they could not open: that is refused, rightly
                throw new Journal.Unanswered("report not opened: " + opened.status());
            }
        } else if (step.task().equals("Task_AgreeTermsOfReference")) {
            api.post(step.who(), "/my-reviews/" + reference + "/declaration", "{'conflict':false}", null);
        } else if (step.task().equals("Task_SendAdvanceCopies")) {
            String hash = read("paul.partner", address + "/publication/identity")
                    .get("hash")
                    .asString();
            api.post("paul.partner", address + "/publication/identity/signature", "{'hash':'" + hash + "'}", null);
        }
    }

    private String filledIn(Step step) throws IOException {
        String answers = step.answers();
        if (answers.contains("TODAY")) {
            answers = answers.replace("TODAY", today().toString());
        }
        return answers.contains("REVIEWER'") ? answers.replace("REVIEWER'", reviewer() + "'") : answers;
    }

    private String reviewer() throws IOException {
        return read("adam.administrator", "/administration/people?search=rita.reviewer")
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    /** Asked again for a while: behind a service that answers too early it is not there yet. */
    private String task(Step step, String reference) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            Api.Answer tasks = api.get(step.who(), "/cases/" + reference + "/tasks");
            if (tasks.status() >= 500) {
                throw new Journal.Unanswered("tasks " + tasks.status());
            }
            if (!tasks.good() && tasks.status() != 404) {
                throw new AssertionError("tasks of " + reference + ": " + tasks);
            }
            if (tasks.good()) {
                for (JsonNode task : tasks.json().get("items")) {
                    if (task.get("step").asString().equals(step.task())
                            && task.get("state").asString().equals("OPEN")) {
                        return task.get("id").asString();
                    }
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
        }
        throw new Journal.Unanswered(reference + " does not come to " + step.task());
    }
}

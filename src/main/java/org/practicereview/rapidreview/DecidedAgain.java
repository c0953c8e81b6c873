package org.practicereview.rapidreview;

import java.time.Clock;
import java.util.Set;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.Stage;
import org.practicereview.workflow.version.BegunAgain;
import org.springframework.stereotype.Component;

/**
 * Once the meeting was signed; now decision and report are written after it and signed. What was being signed is written
 * first, and what was signed already falls, as when a report is taken back.
 */
@Component
class DecidedAgain implements BegunAgain {

    private final CaseFiles caseFiles;
    private final FallenSignatures signatures;
    private final Clock clock;

    DecidedAgain(CaseFiles caseFiles, FallenSignatures signatures, Clock clock) {
        this.caseFiles = caseFiles;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public String model() {
        return RapidReviewModel.PROCESS;
    }

    @Override
    public Set<String> from() {
        return Set.of(
                RapidReviewModel.SIGN_FOR_LOCAL_AUTHORITY.task(),
                RapidReviewModel.SIGN_FOR_HEALTH.task(),
                RapidReviewModel.SIGN_FOR_POLICE.task(),
                "Gateway_AllHaveSigned",
                RapidReviewModel.SEND.task());
    }

    @Override
    public String over() {
        return RapidReviewModel.HOLD_MEETING.task();
    }

    @Override
    public String at() {
        return RapidReviewModel.RECORD_DECISION.task();
    }

    @Override
    public void putBack(CaseFile file) {
        signatures.fall(
                file.id(),
                "The service was updated: decision and report are written before they are signed",
                clock.instant());
        caseFiles.moveTo(file, Stage.RAPID_REVIEW_MEETING_HELD);
    }
}

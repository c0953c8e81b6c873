package org.practicereview.journey;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where scripts are switched off or did not arrive: the HTML alone carries a case to its end, and a browser does with it
 * what was taken for granted in that. A browser all the way told nothing more and took a minute of a processor.
 */
@Tag("once")
class WholeCaseWithoutJavaScriptTest extends WholeCaseByPages {

    /** Attacks that ran before on the same database may have used up what this address may try. */
    @BeforeEach
    void forgetsAttempts(@Autowired JdbcClient database) {
        database.sql("delete from sign_in_attempt").update();
    }

    @Test
    void a_case_goes_from_its_record_to_its_end() {
        try (Reader visit = new PlainVisit(port)) {
            goesFromItsRecordToItsEnd(visit);
        }
    }

    @Test
    @BrowserTest
    void a_browser_takes_a_case_to_its_rapid_review(Browser browser) {
        try (Reader visit = Visit.withoutJavaScript(browser, port)) {
            goesToTheRapidReview(visit);
        }
    }
}

package org.practicereview.journey;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.BrowserTest;

/** As most people do; every page is looked at for barriers. */
@BrowserTest
class WholeCaseInTheBrowserTest extends WholeCaseByPages {

    @Test
    void a_case_goes_from_its_record_to_its_end(Browser browser) {
        try (Visit visit = Visit.inspected(browser, port, new Inspection())) {
            goesFromItsRecordToItsEnd(visit);
        }
    }
}

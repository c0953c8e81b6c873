package org.practicereview.journey;

import com.microsoft.playwright.Browser;

/** As most people do; every page is looked at for barriers. */
class WholeCaseInTheBrowserTest extends WholeCaseByPages {

    @Override
    Visit begun(Browser browser, int port) {
        return Visit.inspected(browser, port, new Inspection());
    }
}

package org.practicereview.journey;

import com.microsoft.playwright.Browser;

/** Where scripts are switched off or did not arrive. */
class WholeCaseWithoutJavaScriptTest extends WholeCaseByPages {

    @Override
    Visit begun(Browser browser, int port) {
        return Visit.withoutJavaScript(browser, port);
    }
}

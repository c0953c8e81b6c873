package org.practicereview.bench.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The pages that are measured, by what they are called in the report.
 *
 * @param area of the business manager who asks
 * @param reference a case of that area
 * @param manager the session of the business manager
 * @param secretary the session of somebody of the Panel, who sees cases of the whole country
 */
public record Pages(String area, String reference, String manager, String secretary) {

    /** A page and who asks for it. */
    public record Page(String path, String session, boolean isList) {}

    /** All of them. */
    public Map<String, Page> all() {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("my work", new Page("/work?view=team", manager, true));
        pages.put("work of the Panel", new Page("/work?view=team", secretary, true));
        pages.put("cases of an area", new Page("/cases", manager, true));
        pages.put("cases of an area, open and overdue", new Page("/cases?state=open&overdue=true", manager, true));
        pages.put("cases of the country, by stage", new Page("/cases?stage=CLOSED", secretary, true));
        pages.put("search of an area", new Page("/cases?text=mill", manager, true));
        pages.put("search of the country", new Page("/cases?text=mill", secretary, true));
        pages.put("search of the country, nothing found", new Page("/cases?text=zzzzz", secretary, true));
        pages.put("a case", new Page("/cases/" + reference, manager, false));
        pages.put("timeline of a case", new Page("/cases/" + reference + "/timeline", manager, false));
        pages.put("public register", new Page("/publications", "", true));
        pages.put("public register, search", new Page("/publications?text=school", "", true));
        return pages;
    }
}

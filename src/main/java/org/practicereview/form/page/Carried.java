package org.practicereview.form.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** An answer of one page that is sent once more with the next one, such as the page that shows what would become of it. */
public record Carried(String name, String value) {

    /** All answers, without buttons and without what belongs to the page itself. */
    public static List<Carried> all(MultiValueMap<String, String> parameters) {
        List<Carried> carried = new ArrayList<>();
        for (Map.Entry<String, List<String>> answer : parameters.entrySet()) {
            String name = answer.getKey();
            if (!name.startsWith("_") && !name.equals("action")) {
                answer.getValue().forEach(value -> carried.add(new Carried(name, value)));
            }
        }
        return carried;
    }
}

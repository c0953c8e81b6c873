package org.practicereview.panel.consistency;

import java.util.Map;
import org.practicereview.guidance.DecisionFeature;

/**
 * A case by its coded features.
 *
 * @param features what is known of it, in words; nothing for what is not
 * @param criteria how the partners answered each criterion of regulation 11, by its id
 */
record CodedCase(long id, Map<DecisionFeature, String> features, Map<String, String> criteria) {

    CodedCase with(Map<String, String> answered) {
        return new CodedCase(id, features, answered);
    }
}

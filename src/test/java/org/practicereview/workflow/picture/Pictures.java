package org.practicereview.workflow.picture;

import java.io.File;
import java.io.StringReader;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The models as examples, and pictures read back. */
final class Pictures {

    private Pictures() {}

    static BpmnModelInstance model(String file) {
        return Bpmn.readModelFromFile(new File("bpmn", file + ".bpmn"));
    }

    static Progress at(Set<String> done, String... current) {
        return new Progress(done, Set.of(current), Set.of());
    }

    static Document read(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (Exception notWellFormed) {
            throw new AssertionError(svg, notWellFormed);
        }
    }
}

package org.practicereview.panel.pack.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseLink;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Urgency;
import org.practicereview.panel.pack.PanelPack;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.api.Coded;

/**
 * What the Panel considers, for one reader.
 *
 * @param withheld what is on the agenda and kept from this reader
 */
@Schema(name = "PanelPack")
record ShownPack(LocalDate on, String reader, List<Item> items, List<Withheld> withheld, List<Facts> criteria) {

    /** A case of the agenda. */
    @Schema(name = "PanelPackItem")
    record Item(
            String reference,
            String leadArea,
            Coded<Urgency> urgency,
            LocalDate expectedOn,
            List<Facts> summary,
            List<Related> related) {

        static Item of(PanelPack.Item item) {
            return new Item(
                    item.queued().file().reference().value(),
                    item.queued().leadArea(),
                    Coded.of(item.queued().urgency()),
                    item.queued().expectedOn(),
                    item.summary(),
                    item.related().stream().map(Related::of).toList());
        }
    }

    /**
     * A case that has to do with one of the agenda.
     *
     * @param reference nothing where it is withheld
     */
    @Schema(name = "PanelPackRelated")
    record Related(String how, @Nullable String reference) {

        static Related of(CaseLink link) {
            IncidentReference other = link.other();
            return new Related(link.words(), other == null ? null : other.value());
        }
    }

    /** What is kept from the reader. */
    @Schema(name = "PanelPackWithheld")
    record Withheld(String reference, String why) {}

    static ShownPack of(PanelPack pack) {
        return new ShownPack(
                pack.on(),
                pack.reader(),
                pack.items().stream().map(Item::of).toList(),
                pack.withheld().stream()
                        .map(reference -> new Withheld(reference.value(), "withheld: conflict of interest"))
                        .toList(),
                pack.criteria());
    }
}

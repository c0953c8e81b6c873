package org.practicereview.publication.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.PageOf;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.publication.AfterRelease;
import org.practicereview.publication.Extent;
import org.practicereview.publication.Publication;
import org.practicereview.publication.PublishedText;
import org.practicereview.publication.identity.TakenDown;
import org.practicereview.publication.text.PublicText;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.publication.text.TextVersions;
import org.practicereview.refusal.Gone;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public register, for everybody and without sign-in. It is made of what was released and of nothing else: no case that
 * is not published has a row in it.
 */
@Service
public class PublicRegister implements AfterRelease, PublishedText, TakenDown {

    private final PublicRegisterRows rows;
    private final RegisterActRows acts;
    private final TextVersions texts;
    private final Slugs slugs;
    private final LearningTerms terms;

    PublicRegister(
            PublicRegisterRows rows, RegisterActRows acts, TextVersions texts, Slugs slugs, LearningTerms terms) {
        this.rows = rows;
        this.acts = acts;
        this.texts = texts;
        this.slugs = slugs;
        this.terms = terms;
    }

    /**
     * A published report as everybody reads it.
     *
     * @param replaced the last time another text took its place, nothing where none did
     */
    public record PublicReport(
            RegisterEntry entry,
            TextVersion version,
            @Nullable RegisterAct replaced) {

        public PublicText text() {
            return version.text();
        }
    }

    /** What everybody may read, the newest first. */
    @Transactional(readOnly = true)
    public PageOf<RegisterEntry> search(RegisterSearch search, int page, int size) {
        return rows.search(search, page, size);
    }

    /** All entries of the register. */
    @Transactional(readOnly = true)
    public List<RegisterEntry> all() {
        return rows.search(RegisterSearch.ALL, 1, Integer.MAX_VALUE).items();
    }

    /**
     * The published report with that address.
     *
     * @throws NotFound where there never was one
     * @throws Gone where it was taken down
     */
    @Transactional(readOnly = true)
    public PublicReport report(String slug) {
        RegisterEntry entry = rows.find(slug).orElseThrow(NotFound::new);
        if (!entry.isPublic()) {
            throw new Gone("report-taken-down", "This report is not available any more.");
        }
        RegisterAct replaced = acts.of(slug).stream()
                .filter(act -> act.kind() == RegisterAct.Kind.REPLACED)
                .max(Comparator.comparing(RegisterAct::number))
                .orElse(null);
        return new PublicReport(entry, texts.one(entry.caseId(), entry.textNumber()), replaced);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TextVersion> of(CaseFile file) {
        return rows.ofCase(file.id())
                .filter(RegisterEntry::isPublic)
                .map(entry -> texts.one(entry.caseId(), entry.textNumber()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> takenDownAt(CaseFile file) {
        return rows.ofCase(file.id())
                .flatMap(entry -> acts.of(entry.slug()).stream()
                        .filter(act -> act.kind() == RegisterAct.Kind.TAKEN_DOWN)
                        .map(RegisterAct::at)
                        .max(Comparator.naturalOrder()));
    }

    @Override
    @Transactional
    public void released(
            CaseFile file,
            Publication publication,
            TextVersion text,
            List<String> themes,
            LocalDate day,
            UUID by,
            Instant at) {
        if (rows.ofCase(file.id()).isPresent()) {
            return;
        }
        Extent extent = publication.extent() == null ? Extent.FULL : publication.extent();
        RegisterEntry entry = new RegisterEntry(
                slugs.draw(),
                file.id(),
                file.leadArea(),
                file.milestones().national(),
                extent,
                text.number(),
                text.text().title(),
                themes.stream().map(terms::find).toList(),
                day,
                at,
                publication.availableUntil(),
                RegisterEntry.State.PUBLIC,
                day,
                0);
        rows.add(entry, text.text());
        acts.add(
                entry.slug(),
                new RegisterAct(1, RegisterAct.Kind.PUBLISHED, text.number(), text.hash(), null, null, by, at));
    }
}

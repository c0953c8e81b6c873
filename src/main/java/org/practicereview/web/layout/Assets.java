package org.practicereview.web.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.practicereview.hash.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The style sheets, scripts and pictures of the service: few, so they are kept in memory. Their address carries a hash
 * of all of them, so that browsers may keep them for ever and scripts may import each other by name.
 */
@Component
public class Assets {

    static final String PATH = "/assets/";

    private static final String GOVUK = "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/";

    /** The typeface is licensed for GOV.UK only: neither its files nor its name are served. */
    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*\\{[^}]*}");

    private static final Pattern FONT_FAMILY = Pattern.compile("[\"']?GDS Transport[\"']?,");
    private static final Pattern SOURCE_MAP = Pattern.compile("/[/*]# sourceMappingURL=\\S+(\\s*\\*/)?");

    private final Map<String, Asset> assets = new TreeMap<>();
    private final String version;

    Assets() {
        add("govuk-frontend.css", withoutTypeface(text(GOVUK + "govuk-frontend.min.css")));
        add("govuk-frontend.js", withoutSourceMap(text(GOVUK + "govuk-frontend.min.js")));
        add("app.css", text("assets/app.css"));
        add("app.js", text("assets/app.js"));
        add("favicon.svg", text("assets/favicon.svg"));
        version = version();
    }

    /** The address of an asset. */
    public String url(String name) {
        if (!assets.containsKey(name)) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return PATH + version + "/" + name;
    }

    Optional<Asset> find(String version, String name) {
        return this.version.equals(version) ? Optional.ofNullable(assets.get(name)) : Optional.empty();
    }

    static String withoutTypeface(String css) {
        String plain = FONT_FACE.matcher(css).replaceAll("");
        return withoutSourceMap(FONT_FAMILY.matcher(plain).replaceAll(""));
    }

    private static String withoutSourceMap(String text) {
        return SOURCE_MAP.matcher(text).replaceAll("");
    }

    private void add(String name, String text) {
        assets.put(name, Asset.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private String version() {
        byte[][] all = assets.values().stream().map(Asset::bytes).toArray(byte[][]::new);
        return Sha256.of(all).substring(0, 16);
    }

    private static String text(String path) {
        try (InputStream file = new ClassPathResource(path).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("asset " + path + " is missing", missing);
        }
    }
}

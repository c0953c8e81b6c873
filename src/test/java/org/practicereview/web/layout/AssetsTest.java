package org.practicereview.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void a_typeface_is_taken_out_and_the_next_in_line_stays() {
        String css = "@font-face{font-family:GDS Transport;src:url(/assets/fonts/x.woff2)}"
                + ".a{font-family:GDS Transport,arial,sans-serif}.b{font-family:\"GDS Transport\",arial}"
                + "/*# sourceMappingURL=x.css.map */";

        assertThat(Assets.withoutTypeface(css)).isEqualTo(".a{font-family:arial,sans-serif}.b{font-family:arial}");
    }

    @Test
    void all_assets_share_one_version_and_unknown_ones_have_no_address() {
        Assets assets = new Assets();

        assertThat(assets.url("app.js")).matches("/assets/[0-9a-f]{16}/app\\.js");
        assertThat(assets.url("app.css").substring(0, 25))
                .isEqualTo(assets.url("app.js").substring(0, 25));
        assertThatThrownBy(() -> assets.url("none.css")).hasMessageContaining("none.css");
    }
}

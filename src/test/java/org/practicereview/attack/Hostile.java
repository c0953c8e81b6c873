package org.practicereview.attack;

import java.util.List;
import java.util.Random;

/** Words nobody types by accident. None is the name of a class, so that no answer that repeats one looks like a leak. */
final class Hostile {

    /** What appears where one of the expressions below was worked out. */
    static final String WORKED_OUT = "51624161";

    /** What appears raw where markup was not made harmless. */
    static final List<String> RAW_MARKUP = List.of("<script>planted", "<img src=x onerror=planted");

    /** How a line of the log begins where somebody else wrote it. */
    static final String FORGED_LINE = "FORGED-LINE planted";

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0001\u001b[31m\u007f",
            "\ud83d",
            "\ufeff\u202egpj.exe",
            "\uffff",
            "e\u0301".repeat(400),
            "👩‍👧🙂",
            "x".repeat(300),
            "x".repeat(70_000),
            "' or '1'='1",
            "'; drop table child; --",
            "\") or 1=1 --",
            "1; shutdown",
            "%' escape '!",
            "!%_",
            "${7177*7193}",
            "#{7177*7193}",
            "*{7177*7193}",
            "__${7177*7193}__::.x",
            "{{7177*7193}}",
            "@{7177*7193}",
            "<script>planted(1)</script>",
            "\"><img src=x onerror=planted(1)>",
            "javascript:planted(1)",
            "//evil.example/x",
            "https://evil.example",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "%2e%2e%2f",
            "=cmd|' /C calc'!A0",
            "x\r\n" + FORGED_LINE,
            "x\nSet-Cookie: planted=1",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>",
            "true",
            "null",
            "undefined",
            "NaN",
            "-1",
            "0",
            "1e400",
            "9223372036854775808",
            "-2147483649",
            "99999999999999999999999999",
            "0x10",
            "1.5",
            "2026-02-30",
            "0000-00-00",
            "+999999999-12-31",
            "-0001-01-01",
            "2026-04-20T25:61:00Z",
            "00000000-0000-0000-0000-000000000000",
            "SI-2026-99999999999999999999",
            "SI-0000-0000",
            "(a+)+$",
            "[",
            "{",
            "}",
            "\\",
            "\"",
            "'",
            ";",
            "&",
            "|",
            "%",
            "%zz",
            "%00",
            "+",
            "#",
            "?",
            "*");

    private static final List<String> METHODS = List.of(
            "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "get", "G%T", "POST", "GET");

    private static final List<String> TYPES = List.of(
            "application/xml",
            "text/plain",
            "application/x-java-serialized-object",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/mixed; boundary=x",
            "multipart/form-data; boundary=\"" + "b".repeat(500) + "\"",
            "application/json; charset=utf-32",
            "application/json; charset=nonsense",
            "application/merge-patch+json",
            "application/x-www-form-urlencoded; charset=utf-16",
            "application/yaml",
            "/",
            "nonsense",
            "*/*");

    private static final List<String> HEADERS = List.of(
            "Accept: application/xml",
            "Accept: nonsense",
            "Accept: */*;q=2",
            "Accept: text/html, application/json;q=0.9, image/" + "x".repeat(200),
            "Accept-Language: zz-ZZ;q=,;;;",
            "Accept-Encoding: gzip;q=nonsense",
            "Accept-Charset: nonsense",
            "Content-Encoding: gzip",
            "Content-Language: \u00ff",
            "If-Match: nonsense",
            "If-Match: \"99999999999999999999\"",
            "If-Match: W/\"1\", *",
            "If-None-Match: *",
            "If-Modified-Since: yesterday",
            "Idempotency-Key: " + "k".repeat(5000),
            "Idempotency-Key: \u0001",
            "Idempotency-Key: ",
            "Range: bytes=0-,-1,9-1",
            "X-HTTP-Method-Override: DELETE",
            "X-Original-URL: /administration",
            "X-Rewrite-URL: /administration",
            "X-Forwarded-For: 127.0.0.1, \u0000",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: javascript",
            "X-Forwarded-Prefix: //evil.example",
            "X-Forwarded-Port: -1",
            "Forwarded: for=\"[::1\";host=evil.example",
            "Origin: null",
            "Origin: http://[",
            "Referer: \u0000",
            "Cookie: practice-review=AA==; practice-review=" + "a".repeat(2000),
            "Authorization: Bearer " + "t".repeat(6000),
            "Authorization: Basic \u00ff",
            "Authorization: Bearer",
            "Expect: 100-continue",
            "Upgrade: h2c",
            "Connection: close, Authorization",
            "Content-Length: 0",
            "Transfer-Encoding: nonsense",
            "X-Planted: " + "h".repeat(9000),
            "Host: evil.example",
            "Host: ",
            "No colon here");

    private Hostile() {}

    static String word(Random random) {
        return any(WORDS, random);
    }

    static String method(Random random) {
        return any(METHODS, random);
    }

    static String type(Random random) {
        return any(TYPES, random);
    }

    static String header(Random random) {
        return any(HEADERS, random);
    }

    static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}

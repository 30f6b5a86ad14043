package org.huying.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import org.huying.csv.BadRowsException;

class ReferenceDataTest {

    private static final String CATEGORIES = "code,parent,name_zh,name_en,national_code\n";
    private static final String ITEMS = "code,list,field,item,name_zh,name_en,category,departments\n";

    @TempDir
    Path folder;

    @BeforeEach
    void goodCategories() throws IOException {
        write("categories.csv", CATEGORIES + "water,,水,Water,\nwater.leak,water,漏水,Leak,0102\n");
    }

    @Test
    void everyBadCategoryIsNamedByFileLineAndReason() throws IOException {
        write(
                "categories.csv",
                "# a comment\n" + CATEGORIES
                        + "water,,水,Water,\n"
                        + "water,,水,Water,\n"
                        + "Fire,,火,Fire,\n"
                        + "water.leak,fire,漏水,Leak,\n"
                        + "fire.leak,water,漏水,Leak,\n"
                        + "water.flood,water,,Flood,\n"
                        + "water.tap,water,水管,Tap,01-02\n"
                        + "water.well,water,水井\n");
        assertThatThrownBy(() -> new Categories(location()))
                .isInstanceOf(BadRowsException.class)
                .hasMessageContainingAll(
                        "categories.csv:4: code \"water\" stands in a row above already",
                        "categories.csv:5: code \"Fire\" may only have a-z and 0-9",
                        "categories.csv:6: parent \"fire\" must be a first-level code",
                        "categories.csv:7: parent \"water\" must be a first-level code",
                        "categories.csv:8: name_zh is empty",
                        "categories.csv:9: national_code \"01-02\" does not look like",
                        "categories.csv:10: the row has 3 values, the header has 5");
    }

    @Test
    void everyBadDutyItemIsNamedByFileLineAndReason() throws IOException {
        write(
                "duty-items.csv",
                ITEMS
                        + "D-1,DUTY,,1,查漏,Look,water.leak,water@DISTRICT\n"
                        + "D-1,DUTY,,1,查漏,Look,water.leak,water@DISTRICT\n"
                        + "D-2,OTHER,,1,查漏,Look,water.leak,water@DISTRICT\n"
                        + "D-3,DUTY,KEY_WORK,1,查漏,Look,water.leak,water@DISTRICT\n"
                        + "D-4,SPECIAL,,1,查漏,Look,water.leak,water@DISTRICT\n"
                        + "D-5,DUTY,,0,查漏,Look,water.leak,water@DISTRICT\n"
                        + "D-6,DUTY,,1,查漏,Look,water.tap,water@DISTRICT\n"
                        + "D-7,DUTY,,1,查漏,Look,water.leak,water\n"
                        + "D-8,DUTY,,1,查漏,Look,water.leak,water@GRID\n"
                        + "D-9,DUTY,,1,查漏,Look,water.leak,water@CITY water@CITY\n");
        assertThatThrownBy(() -> new DutyItems(location(), new Categories(location())))
                .isInstanceOf(BadRowsException.class)
                .hasMessageContainingAll(
                        "duty-items.csv:3: code \"D-1\" stands in a row above already",
                        "duty-items.csv:4: list \"OTHER\" is none of [DUTY, SPECIAL]",
                        "duty-items.csv:5: field must be empty",
                        "duty-items.csv:6: field is empty",
                        "duty-items.csv:7: item \"0\" does not look like",
                        "duty-items.csv:8: category \"water.tap\" is not in categories.csv",
                        "duty-items.csv:9: departments: \"water\" is not written as code@LEVEL",
                        "duty-items.csv:10: departments: \"water@GRID\" has none of the levels",
                        "duty-items.csv:11: departments names one of them twice");
    }

    @Test
    void missingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("categories.csv"));
        assertThatThrownBy(() -> new Categories(location()))
                .hasMessageContaining("categories.csv:1: the file is missing");
    }

    @Test
    void categoriesSavedByASpreadsheetAreRead() throws IOException {
        write("categories.csv", "\uFEFF" + CATEGORIES + "water,,水,Water,\r\n,,,,\r\n");
        assertThat(new Categories(location()).find("water")).isPresent();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Resource location() {
        return new FileSystemResource(folder + "/");
    }
}

package vn.loa.receiver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** What no reviewer has to look for. */
@AnalyzeClasses(packages = "vn.loa", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("vn.loa.receiver.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule it_shares_no_class_with_the_server = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..")
            .orShould()
            .resideOutsideOfPackage("vn.loa.receiver..");

    @ArchTest
    static final ArchRule only_the_wall_clock_reads_the_wall_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("vn.loa.receiver.time.WallClock")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule rules_and_memory_know_no_network = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.loa.receiver.core",
                    "vn.loa.receiver.journal",
                    "vn.loa.receiver.message",
                    "vn.loa.receiver.note")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.paho..", "java.net..", "javax.sound..");

    @ArchTest
    static final ArchRule messages_and_notes_know_nothing_above_them = noClasses()
            .that()
            .resideInAnyPackage("vn.loa.receiver.message", "vn.loa.receiver.note", "vn.loa.receiver.time")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.loa.receiver.core",
                    "vn.loa.receiver.journal",
                    "vn.loa.receiver.store",
                    "vn.loa.receiver.link",
                    "vn.loa.receiver.server",
                    "vn.loa.receiver.sound");

    @ArchTest
    static final ArchRule only_the_link_knows_paho = classes()
            .that()
            .resideOutsideOfPackage("vn.loa.receiver.link")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("org.eclipse.paho..");
}
